package org.atalaya.ui.kit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.atalaya.model.Health;
import org.jspecify.annotations.Nullable;

/**
 * Every style class and pseudo-class that FXML, CSS and code may name; a test holds them to it.
 * Style classes are nouns, pseudo-classes adjectives.
 */
public final class Styles {

    // The wall and its parts
    public static final String WALL = "wall";
    public static final String HEADER = "wall-header";
    public static final String BOARD_NAME = "board-name";
    public static final String CHIPS = "chips";
    public static final String CHIP = "chip";
    public static final String SEARCH = "search";
    public static final String CLOCK = "clock";
    public static final String SECOND_HAND = "second-hand";
    public static final String HAND = "hand";
    public static final String ALARM_NOTE = "alarm-note";
    public static final String FOOTER = "wall-footer";
    public static final String BANNERS = "banners";
    public static final String BANNER = "banner";
    public static final String TICKER = "ticker";
    public static final String UNDO_BAR = "undo-bar";
    public static final String SELECTION_BAR = "selection-bar";
    public static final String KEYS = "keys";
    public static final String KEYS_PANEL = "keys-panel";
    public static final String KEYS_TITLE = "keys-title";
    public static final String KEYS_LIST = "keys-list";
    public static final String KEY_CAPS = "key-caps";
    public static final String KEY_CAP = "key-cap";
    // Where a kiosk asks for its PIN
    public static final String PIN_PAD = "pin-pad";
    public static final String PIN_TITLE = "pin-title";
    public static final String PIN_DOTS = "pin-dots";
    public static final String PIN_NOTE = "pin-note";
    public static final String PIN_KEYS = "pin-keys";
    public static final String PIN_KEY = "pin-key";

    public static final String BOARD_MENU = "board-menu";
    public static final String VIEW_ROW = "view-row";
    public static final String VIEWS_DIALOG = "views-dialog";
    public static final String VIEWS_SCROLL = "views-scroll";
    public static final String VIEWS_LIST = "views-list";
    public static final String VIEWS_NOTE = "views-note";

    // The wall in one line
    public static final String MINI_BAR = "mini-bar";
    public static final String MINI_DETAIL = "mini-detail";

    public static final String GROUPS = "groups";
    public static final String GROUP_TILE = "group-tile";

    // What lies over the wall while something calls
    public static final String ATTENTION_EDGE = "attention-edge";
    public static final String ATTENTION_BANNER = "attention-banner";
    public static final String ATTENTION_NAMES = "attention-names";

    // The grid, its headings and its tiles
    public static final String HEADING = "heading";
    public static final String HEADING_OUTER = "heading-outer";
    public static final String HEADING_NAME = "heading-name";
    public static final String HEADING_COUNT = "heading-count";
    public static final String FOLD_ARROW = "fold-arrow";
    public static final String GRID = "tile-grid";
    public static final String TILE = "tile";
    public static final String MINI_TILE = "mini-tile";
    public static final String GLYPH = "glyph";
    public static final String TILE_HEAD = "tile-head";
    public static final String TILE_NAME = "tile-name";
    public static final String TILE_TARGET = "tile-target";
    public static final String TILE_SECOND = "tile-second";
    public static final String TILE_FACTS = "tile-facts";
    public static final String TILE_NUMBER = "tile-number";
    public static final String TILE_UNIT = "tile-unit";
    public static final String TILE_SIDE = "tile-side";
    public static final String BADGE = "badge";
    public static final String INSECURE_BADGE = "insecure-badge";
    public static final String SILENT_BADGE = "silent-badge";
    public static final String STRIP = "strip";
    public static final String DROP_MARK = "drop-mark";
    public static final String TILE_PAST = "tile-past";
    public static final String WATCHDOG = "watchdog";
    public static final String AGE = "age";
    public static final String AGE_TEXT = "age-text";
    public static final String STRIP_UP = "strip-up";
    public static final String STRIP_DEGRADED = "strip-degraded";
    public static final String STRIP_DOWN = "strip-down";
    public static final String STRIP_NONE = "strip-none";

    // The pages of a kiosk
    public static final String PAGE_LINE = "page-line";
    public static final String PAGE_PART = "page-part";
    public static final String PAGE_DONE = "page-done";

    // Tags, wherever they stand
    public static final String TAGS = "tags";
    public static final String TAG = "tag";
    public static final String TAG_DOT = "tag-dot";
    public static final String TAG_CHIPS = "tag-chips";

    // The host dialog
    public static final String VEIL = "veil";
    public static final String HOST_DIALOG = "host-dialog";
    public static final String DIALOG_TITLE = "dialog-title";
    public static final String KINDS = "kinds";
    public static final String KIND_FIRST = "kind-first";
    public static final String KIND_LAST = "kind-last";
    public static final String FORM_SCROLL = "form-scroll";
    public static final String FORM = "form";
    public static final String FORM_PART = "form-part";
    public static final String FORM_HEADING = "form-heading";
    public static final String FOLD = "fold";
    public static final String FIELD_ROW = "field-row";
    public static final String FIELD_BOX = "field-box";
    public static final String FIELD_CAPTION = "field-caption";
    public static final String FIELD_NOTE = "field-note";
    public static final String SWITCHES = "switches";
    public static final String SWITCH = "switch";
    public static final String SECRET_PLACE = "secret-place";
    public static final String CAUTION = "caution";
    public static final String TRIAL = "trial";
    public static final String TRIAL_HEAD = "trial-head";
    public static final String TRIAL_TEXT = "trial-text";
    public static final String SAVE_NOTE = "save-note";
    public static final String DIALOG_BUTTONS = "dialog-buttons";

    // The settings
    public static final String SETTINGS_CARD = "settings-card";
    public static final String SETTINGS_HEAD = "settings-head";
    public static final String SETTINGS_BODY = "settings-body";
    public static final String SETTINGS_TABS = "settings-tabs";
    public static final String SETTINGS_SCROLL = "settings-scroll";
    public static final String SETTINGS_LIST = "settings-list";
    public static final String SETTINGS_HEADING = "settings-heading";
    public static final String OPTION_ROW = "option-row";
    public static final String OPTION_TEXT = "option-text";
    public static final String OPTION_LABEL = "option-label";
    public static final String OPTION_HINT = "option-hint";
    public static final String OPTION_NOTE = "option-note";
    public static final String CRITICAL_BADGE = "critical-badge";
    public static final String OPTION_AREA = "option-area";
    public static final String OPTION_WIDE = "option-wide";
    public static final String ENTRY_MORE = "entry-more";
    public static final String ENTRY_VIEW = "entry-view";
    public static final String OPTION_RIGHT = "option-right";
    public static final String OPTION_INPUT = "option-input";
    public static final String ENTRY_DEED = "entry-deed";
    public static final String OPTION_NUMBER = "option-number";
    public static final String OPTION_CHOICES = "option-choices";
    public static final String RESET = "reset";
    public static final String ENTRIES = "entries";
    public static final String ENTRY = "entry";
    public static final String FIELD_BUTTON = "field-button";
    public static final String FIELD_BUTTONS = "field-buttons";
    public static final String ENTRY_DOUBT = "entry-doubt";
    public static final String FACT = "fact";

    // One host in detail
    public static final String DETAILS = "details";
    public static final String DETAILS_LIST = "details-list";
    public static final String DETAILS_HEAD = "details-head";
    public static final String DETAILS_WHO = "details-who";
    public static final String FACT_CARDS = "fact-cards";
    public static final String FACT_CARD = "fact-card";
    public static final String FACT_VALUE = "fact-value";
    public static final String CHART_PANE = "chart-pane";
    public static final String CHART_CURSOR = "chart-cursor";
    public static final String CHART_LABEL = "chart-label";
    public static final String LAST_ANSWER = "last-answer";
    public static final String PHASE_BAR = "phase-bar";
    public static final String PHASE_RESOLVE = "phase-resolve";
    public static final String PHASE_CONNECT = "phase-connect";
    public static final String PHASE_TLS = "phase-tls";
    public static final String PHASE_FIRST_BYTE = "phase-first-byte";
    public static final String PHASE_BODY = "phase-body";
    public static final String PAST_LINES = "past-lines";
    public static final String PAST_LINE = "past-line";
    public static final String PAST_LINK = "past-link";
    public static final String LATENCY_CHART = "latency-chart";
    public static final String LATENCY_LINE = "latency-line";
    public static final String OUTAGE_BAND = "outage-band";

    public static final String NOTES_BOX = "notes-box";

    // The log of incidents
    public static final String LOG_CARD = "log-card";
    public static final String LOG_HEAD = "log-head";
    public static final String LOG_FILTERS = "log-filters";
    public static final String LOG_TABLE = "log-table";
    public static final String LOG_LIFE = "log-life";

    // Small dialogs, and the one for planned work
    public static final String SMALL_DIALOG = "small-dialog";
    public static final String PLAN_ROW = "plan-row";
    public static final String PLAN_LIST = "plan-list";
    public static final String PLAN_NEXT = "plan-next";

    // Many hosts at once
    public static final String WIDE_DIALOG = "wide-dialog";
    public static final String BULK_FIELDS = "bulk-fields";
    public static final String BULK_FIELD = "bulk-field";
    public static final String PASTE_TEXT = "paste-text";
    public static final String PASTE_TABLE = "paste-table";

    // The first-run view
    public static final String FIRST_RUN = "first-run";
    public static final String FIRST_RUN_CARD = "first-run-card";
    public static final String FIRST_RUN_MARK = "first-run-mark";
    public static final String FIRST_RUN_NAME = "first-run-name";
    public static final String FIRST_RUN_CHOICE = "first-run-choice";
    public static final String FIRST_RUN_STEPS = "first-run-steps";
    public static final String GUIDE = "guide";
    public static final String GUIDE_STEP = "guide-step";
    public static final String EMPTY_STATE = "empty-state";
    public static final String EMPTY_TITLE = "empty-title";
    public static final String LARGE_BUTTON = "large-button";

    // What any view may use
    public static final String STRONG = "strong";
    public static final String BOLD = "bold";
    public static final String MUTED_TEXT = "muted";
    public static final String PRIMARY = "primary";
    public static final String ICON_BUTTON = "icon-button";

    // Pseudo-classes beside those of Health
    public static final PseudoClass ACKNOWLEDGED = PseudoClass.getPseudoClass("acknowledged");
    public static final PseudoClass ALERT = PseudoClass.getPseudoClass("alert");
    public static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    public static final PseudoClass MUTED = PseudoClass.getPseudoClass("muted");
    public static final PseudoClass KIOSK = PseudoClass.getPseudoClass("kiosk");
    public static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");
    public static final PseudoClass BARE = PseudoClass.getPseudoClass("bare");
    public static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    public static final PseudoClass INHERITED = PseudoClass.getPseudoClass("inherited");
    public static final PseudoClass READY = PseudoClass.getPseudoClass("ready");
    public static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    public static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

    // Fields of a form
    public static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    public static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");

    // Colours of a tag
    public static final PseudoClass BLUE = PseudoClass.getPseudoClass("blue");
    public static final PseudoClass CYAN = PseudoClass.getPseudoClass("cyan");
    public static final PseudoClass TEAL = PseudoClass.getPseudoClass("teal");
    public static final PseudoClass INDIGO = PseudoClass.getPseudoClass("indigo");
    public static final PseudoClass PURPLE = PseudoClass.getPseudoClass("purple");
    public static final PseudoClass PINK = PseudoClass.getPseudoClass("pink");
    public static final PseudoClass BROWN = PseudoClass.getPseudoClass("brown");
    public static final PseudoClass GRAY = PseudoClass.getPseudoClass("gray");

    // Kinds of banner
    public static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    /** Worth more than others, and less. */
    public static final PseudoClass CRITICAL = PseudoClass.getPseudoClass("critical");

    public static final PseudoClass MINOR = PseudoClass.getPseudoClass("minor");
    public static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    public static final PseudoClass INFO = PseudoClass.getPseudoClass("info");

    private static final Map<Health, PseudoClass> HEALTH = healthClasses();

    private Styles() {}

    private static Map<Health, PseudoClass> healthClasses() {
        Map<Health, PseudoClass> classes = new EnumMap<>(Health.class);
        for (Health health : Health.values()) {
            classes.put(health, PseudoClass.getPseudoClass(health.key()));
        }
        return Map.copyOf(classes);
    }

    /** The pseudo-class of a state: {@code :down}, {@code :up}, … */
    public static PseudoClass of(Health health) {
        return Objects.requireNonNull(HEALTH.get(health));
    }

    /** Switches {@code node} to the pseudo-class of this state alone; null clears them all. */
    public static void show(Node node, @Nullable Health health) {
        for (Health other : Health.values()) {
            node.pseudoClassStateChanged(of(other), other == health);
        }
    }

    /** Switches {@code node} to one of a set of pseudo-classes. */
    public static void showOne(Node node, List<PseudoClass> set, @Nullable PseudoClass one) {
        for (PseudoClass other : set) {
            node.pseudoClassStateChanged(other, other.equals(one));
        }
    }
}
