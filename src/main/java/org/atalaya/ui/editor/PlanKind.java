package org.atalaya.ui.editor;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.atalaya.model.MaintenanceWindow;

/** How often planned work takes place; each kind has fields of its own. */
enum PlanKind {
    ONCE(EnumSet.of(PlanField.FROM, PlanField.UNTIL)),
    WEEKLY(EnumSet.of(PlanField.DAYS, PlanField.AT, PlanField.LENGTH)),
    CRON(EnumSet.of(PlanField.CRON, PlanField.LENGTH));

    private static final Set<PlanField> OWN = EnumSet.range(PlanField.FROM, PlanField.LENGTH);

    private final Set<PlanField> fields;

    PlanKind(Set<PlanField> fields) {
        this.fields = fields;
    }

    static PlanKind of(MaintenanceWindow.When when) {
        return switch (when) {
            case MaintenanceWindow.Once once -> ONCE;
            case MaintenanceWindow.Weekly weekly -> WEEKLY;
            case MaintenanceWindow.Repeated cron -> CRON;
        };
    }

    /** Whether this kind has that field. */
    boolean has(PlanField field) {
        return !OWN.contains(field) || fields.contains(field);
    }

    /** The key of its words. */
    String key() {
        return "plan.kind." + name().toLowerCase(Locale.ROOT);
    }
}
