package org.atalaya.config;

import java.nio.file.Path;
import java.util.Locale;
import org.atalaya.words.Words;

/** A process that takes the lock of a configuration and keeps it until it is killed. */
final class LockHolder {

    private LockHolder() {}

    public static void main(String[] args) throws Exception {
        try (InstanceLock lock = InstanceLock.acquire(Path.of(args[0]))) {
            System.out.println("locked " + lock.warning());
            System.in.read();
        } catch (ConfigException e) {
            System.out.println(e.sentence(Words.of(Locale.ENGLISH)));
        }
    }
}
