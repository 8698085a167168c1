package org.atalaya.model;

import java.net.URI;
import java.util.List;

/** STAND-IN. */
public final class Target {
    private Target() {}

    public static URI parse(String typed) throws InvalidTargetException {
        String t = typed.strip();
        try {
            URI uri = URI.create(t.contains("://") ? t : "https://" + t);
            if (uri.getHost() != null
                    && (uri.getScheme().equals("http") || uri.getScheme().equals("https"))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidTargetException("editor.problem.address.standin", List.of(t));
        }
        throw new InvalidTargetException("editor.problem.address.standin", List.of(t));
    }

    public static String guessName(URI uri) {
        String[] parts = uri.getHost().split("\\.");
        if (Character.isDigit(parts[0].charAt(0))) {
            return uri.getHost();
        }
        return Character.toUpperCase(parts[0].charAt(0)) + parts[0].substring(1);
    }
}
