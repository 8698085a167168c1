/**
 * What is heard in the room. {@link org.atalaya.alarm.AlarmDirector} decides, purely; {@link
 * org.atalaya.alarm.AlarmDesk} runs it on a thread of its own; {@link org.atalaya.alarm.Sound} is
 * the way to a loudspeaker.
 *
 * <p>It must never see the scene graph or the views, and nothing in it ever runs on the FX thread:
 * the alarm rings while the window is busy, hidden, broken or not there.
 */
package org.atalaya.alarm;
