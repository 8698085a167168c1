package org.atalaya.ui.settings;

/** A sound that a person may listen to before it is needed. */
public enum Signal {
    DOWN,
    CRITICAL,
    DEGRADED,
    RECOVERY,
    NETWORK
}
