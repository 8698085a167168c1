package org.atalaya.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which build this is; the number comes from the POM. */
public final class Version {

    private static final String RESOURCE = "version.properties";

    private Version() {}

    /** {@code 0.1.0}. */
    public static String number() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: " + RESOURCE);
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "?");
    }

    /** What {@code --version} prints, with what a report of a fault needs. */
    static String line() {
        return "Atalaya %s (Java %s, %s %s)"
                .formatted(
                        number(),
                        Runtime.version(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"));
    }
}
