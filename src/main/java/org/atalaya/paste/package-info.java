/**
 * Pasted text taken apart: lists, tables and ranges become drafts of hosts, one for each address.
 * Pure, and still text: whether an address is one, and what it is checked with, is judged where a
 * host is described by hand ({@code ui.editor}).
 */
package org.atalaya.paste;
