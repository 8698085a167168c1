package org.atalaya.app;

import java.io.IOException;
import java.net.URI;
import java.util.function.Consumer;
import org.atalaya.launch.Browser;
import org.atalaya.launch.Platform;
import org.atalaya.launch.Start;

/** Opens addresses of the web off the FX thread, and says on the wall when that cannot be. */
final class DeskLinks implements Consumer<URI> {

    private final HostBook book;
    private final Core core;
    private final Browser browser;

    DeskLinks(Core core) {
        this.core = core;
        this.book = core.book();
        this.browser = new Browser(Platform.here(), Start::process);
    }

    @Override
    public void accept(URI address) {
        Thread.ofVirtual().name("open-link").start(() -> open(address));
    }

    private void open(URI address) {
        try {
            browser.open(address);
            book.say(DeskLinks.class, null);
        } catch (IOException e) {
            book.say(DeskLinks.class, core.words().get("link.cannotOpen", address));
        }
    }
}
