/**
 * What is kept: {@code hosts.json}, where it lies, who may write it. Every fault is a sentence with
 * the file and the place; nothing a person wrote is ever lost. Knows {@code model} and the words;
 * must never see JavaFX, probes or the engine.
 */
package org.atalaya.config;
