package org.atalaya.launch;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/**
 * Opens an address of the web in the browser of the desktop. By the desktop's own program: AWT's
 * {@code Desktop} would bring a second toolkit.
 */
public final class Browser {

    private final Platform platform;
    private final Start start;

    public Browser(Platform platform, Start start) {
        this.platform = platform;
        this.start = start;
    }

    /**
     * Opens it.
     *
     * @throws IOException when the desktop has no program for it
     * @throws IllegalArgumentException when it is no address of the web: nothing else is ever
     *     opened
     */
    public void open(URI address) throws IOException {
        start.run(argv(address));
    }

    /** What would be started for this address. */
    List<String> argv(URI address) {
        String scheme = String.valueOf(address.getScheme());
        boolean web = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
        if (!web || address.getHost() == null) {
            throw new IllegalArgumentException("no address of the web: " + scheme);
        }
        // In ASCII, and it begins with a letter: no program can take it for an option.
        String text = address.toASCIIString();
        return switch (platform) {
            case LINUX -> List.of("xdg-open", text);
            case MAC -> List.of("open", text);
            case WINDOWS -> List.of("rundll32", "url.dll,FileProtocolHandler", text);
        };
    }
}
