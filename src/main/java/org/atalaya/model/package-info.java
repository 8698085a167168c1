/**
 * What everything else speaks of: hosts, checks, results, states, as values. Records, enums and
 * sealed types on the JDK alone; knows no screen, no file format, no network and no language.
 */
package org.atalaya.model;
