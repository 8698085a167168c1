/**
 * Everything that a wall is made of in one file, and back: hosts, settings and history. Passwords
 * and tokens stay out of it, so that a backup may lie where others can read it.
 */
package org.atalaya.backup;
