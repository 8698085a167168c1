package org.atalaya.ui.editor;

/** What a person types in the host dialog, in the order in which a problem is looked for. */
enum HostField {
    ADDRESS(true),
    NAME(false),
    GROUP(false),
    INTERVAL(false),
    TIMEOUT(true),
    STATUS(true),
    SLOW(true);

    private final boolean probed;

    HostField(boolean probed) {
        this.probed = probed;
    }

    /** Whether a probe asks something else when this changes: then a test has to be run again. */
    boolean isProbed() {
        return probed;
    }
}
