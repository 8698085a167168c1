package org.atalaya.notify;

import java.nio.file.Path;
import java.util.List;

/** A process that takes letters in for ever, to be killed in the middle of it. */
final class OutboxLoop {

    private OutboxLoop() {}

    public static void main(String[] args) throws Exception {
        try (FileOutbox box = FileOutbox.open(Path.of(args[0]))) {
            for (int i = 0; ; i++) {
                box.add(List.of(Letters.down("k" + i)));
                System.out.println("added " + i);
            }
        }
    }
}
