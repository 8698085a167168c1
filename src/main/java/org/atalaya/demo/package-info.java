/**
 * A board to look at before there are hosts of one's own: a server on the loopback interface whose
 * hosts go slow, fall and come back by themselves. It knows no watcher; it is watched like any
 * server.
 */
package org.atalaya.demo;
