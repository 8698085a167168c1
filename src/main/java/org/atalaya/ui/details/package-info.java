/** One host in detail, beside the wall: what it is now, and what it was. */
package org.atalaya.ui.details;
