package org.atalaya.model;

import java.time.Instant;

/** Somebody has an incident in hand: it stays red but calm, and no longer rings (ISA-18.2). */
public record Acknowledgement(String by, Instant at) {}
