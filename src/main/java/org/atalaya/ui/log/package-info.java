/** All incidents that are remembered: to be searched, read and taken away as a table. */
package org.atalaya.ui.log;
