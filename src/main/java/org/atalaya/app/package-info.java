/**
 * Where the program is put together: the one place that makes services with {@code new} and hands
 * them to each other. Everything else takes what it needs through its constructor.
 */
package org.atalaya.app;
