package org.atalaya.ui.editor;

/** What a person can enter about planned work, in the order in which a problem is looked for. */
enum PlanField {
    TITLE,
    HOSTS,
    GROUPS,
    FROM,
    UNTIL,
    DAYS,
    AT,
    CRON,
    LENGTH,
    ZONE
}
