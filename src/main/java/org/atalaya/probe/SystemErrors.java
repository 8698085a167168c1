package org.atalaya.probe;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Recognises what the system says of a call that failed. The JDK hands its words on and hides its
 * number, and the words are in the language of the machine: on a Spanish desktop nobody is
 * "refused". So the C library is asked once how it puts each of them.
 */
public enum SystemErrors {
    PIPE(32, 32, "Broken pipe"),
    NETWORK_UNREACHABLE(101, 51, "Network is unreachable"),
    RESET(104, 54, "Connection reset"),
    TIMED_OUT(110, 60, "timed out"),
    REFUSED(111, 61, "Connection refused"),
    HOST_UNREACHABLE(113, 65, "unreachable"),
    /** Of a look-up: nobody could say; not that there is no such name. */
    NAME_SERVER(-3, 2, "Temporary failure in name resolution");

    private final int linux;
    private final int mac;
    private final String english;

    SystemErrors(int linux, int mac, String english) {
        this.linux = linux;
        this.mac = mac;
        this.english = english;
    }

    /** Whether the message of {@code thrown} is this one, in English or in this machine's words. */
    public boolean isIn(Throwable thrown) {
        return isIn(thrown.getMessage(), Own.WORDS);
    }

    boolean isIn(@Nullable String message, Map<SystemErrors, String> words) {
        if (message == null) {
            return false;
        }
        String lower = message.toLowerCase(Locale.ROOT);
        String own = words.getOrDefault(this, english).toLowerCase(Locale.ROOT);
        return lower.contains(english.toLowerCase(Locale.ROOT)) || lower.contains(own);
    }

    /** How this machine puts them; read when the first message is looked at. */
    private static final class Own {

        static final Map<SystemErrors, String> WORDS = words();

        private static Map<SystemErrors, String> words() {
            String system = System.getProperty("os.name", "");
            boolean mac = system.startsWith("Mac");
            Map<SystemErrors, String> words = new EnumMap<>(SystemErrors.class);
            boolean isAsked = mac || system.startsWith("Linux");
            if (isAsked && SystemErrors.class.getModule().isNativeAccessEnabled()) {
                for (SystemErrors error : values()) {
                    String text = text(error, mac);
                    if (text != null && !text.isBlank()) {
                        words.put(error, text);
                    }
                }
            }
            return words;
        }

        @SuppressWarnings("restricted") // native access is enabled for this module, see words()
        private static @Nullable String text(SystemErrors error, boolean mac) {
            String function = error == NAME_SERVER ? "gai_strerror" : "strerror";
            Linker linker = Linker.nativeLinker();
            SymbolLookup library = linker.defaultLookup();
            MemorySegment symbol = library.find(function).orElse(null);
            if (symbol == null) {
                return null;
            }
            MethodHandle call =
                    linker.downcallHandle(symbol, FunctionDescriptor.of(ADDRESS, JAVA_INT));
            try {
                MemorySegment text =
                        (MemorySegment) call.invokeExact(mac ? error.mac : error.linux);
                String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
                return text.reinterpret(Long.MAX_VALUE).getString(0, Charset.forName(encoding));
            } catch (Throwable e) {
                throw new IllegalStateException("a call into the C library failed", e);
            }
        }
    }
}
