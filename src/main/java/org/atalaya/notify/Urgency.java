package org.atalaya.notify;

import java.util.Map;
import org.atalaya.model.Criticality;
import org.atalaya.model.Occasion;
import org.atalaya.model.Placeholder;

/** How pressing a letter is, in the words of those who sort by it. */
final class Urgency {

    private Urgency() {}

    static void put(Occasion occasion, Criticality worth, Map<Placeholder, String> values) {
        values.put(Placeholder.ACTION, action(occasion));
        values.put(Placeholder.SEVERITY, severity(occasion, worth));
        values.put(Placeholder.PRIORITY, Integer.toString(priority(occasion, worth)));
    }

    /** Events API v2 of PagerDuty. */
    private static String action(Occasion occasion) {
        return switch (occasion) {
            case ACKNOWLEDGED -> "acknowledge";
            case RECOVERED -> "resolve";
            case DOWN, DEGRADED, CERTIFICATE, ESCALATED, NETWORK, REMINDER, REPORT, TEST ->
                    "trigger";
        };
    }

    private static String severity(Occasion occasion, Criticality worth) {
        return switch (occasion) {
            case DOWN, ESCALATED, REMINDER ->
                    switch (worth) {
                        case CRITICAL -> "critical";
                        case NORMAL -> "error";
                        case INFO -> "info";
                    };
            case DEGRADED, CERTIFICATE -> worth == Criticality.INFO ? "info" : "warning";
            case ACKNOWLEDGED, RECOVERED, NETWORK, REPORT, TEST -> "info";
        };
    }

    /** From 1 to 5, as ntfy counts; 3 is what nobody thought about. */
    private static int priority(Occasion occasion, Criticality worth) {
        return switch (occasion) {
            case DOWN, ESCALATED, REMINDER ->
                    switch (worth) {
                        case CRITICAL -> 5;
                        case NORMAL -> 4;
                        case INFO -> 2;
                    };
            case DEGRADED, CERTIFICATE, NETWORK, TEST -> 3;
            case ACKNOWLEDGED, RECOVERED, REPORT -> 2;
        };
    }
}
