/**
 * The languages: sentences by key, and the sentences about hosts that the wall, the text board and
 * the command line share. Sees {@code model} only; decides nothing but words.
 */
package org.atalaya.words;
