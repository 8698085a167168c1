package org.atalaya.support;

import org.atalaya.model.Colour;

/**
 * What an eye makes of a colour. The matrices are those of Machado, Oliveira and Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency" (2009), at severity 1.0,
 * on linear light; distances are CIE 1976 in Lab under D65, where about 2 is just seen side by
 * side.
 */
public enum Eyes {
    USUAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
    PROTANOPIA(
            0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
            1.051998),
    DEUTERANOPIA(
            0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
            0.968881),
    TRITANOPIA(
            1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
            0.303900);

    private final double[] matrix;

    Eyes(double... matrix) {
        this.matrix = matrix;
    }

    /** How far apart these eyes see two colours. */
    public double distance(Colour one, Colour other) {
        double[] a = lab(one);
        double[] b = lab(other);
        return Math.sqrt(
                Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private double[] lab(Colour colour) {
        double r = linear(colour.red());
        double g = linear(colour.green());
        double b = linear(colour.blue());
        double sr = seen(0, r, g, b);
        double sg = seen(3, r, g, b);
        double sb = seen(6, r, g, b);
        double x = f((0.4124564 * sr + 0.3575761 * sg + 0.1804375 * sb) / 0.95047);
        double y = f(0.2126729 * sr + 0.7151522 * sg + 0.0721750 * sb);
        double z = f((0.0193339 * sr + 0.1191920 * sg + 0.9503041 * sb) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private double seen(int row, double r, double g, double b) {
        return Math.clamp(matrix[row] * r + matrix[row + 1] * g + matrix[row + 2] * b, 0, 1);
    }

    private static double linear(int part) {
        double c = part / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
}
