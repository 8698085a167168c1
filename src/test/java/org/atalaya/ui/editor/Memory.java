package org.atalaya.ui.editor;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.support.FxExtension;

/** Asks the garbage collector. */
final class Memory {

    private static final int TRIES = 30;

    private Memory() {}

    /** Whether nothing holds it any more; gives the FX thread a turn between the tries. */
    static boolean isCollected(WeakReference<?> reference) throws Exception {
        List<byte[]> pressure = new ArrayList<>();
        for (int i = 0; i < TRIES && reference.get() != null; i++) {
            System.gc();
            pressure.add(new byte[1 << 20]);
            FxExtension.settle();
        }
        return reference.get() == null;
    }
}
