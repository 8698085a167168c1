package org.atalaya.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The words of the program in one language, for FXML ({@code %key}) and for code alike.
 *
 * <p>{@code strings.properties} is English and complete; {@code strings_xx.properties} lies over
 * it. The machine's default locale is never fallen back to: a reader who asked for English must not
 * get Spanish because the machine is Spanish.
 */
public final class Words extends ResourceBundle {

    /** The languages that are complete; a test holds them to it. */
    public static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("es"));

    private final Locale locale;
    private final Properties strings;
    // FXMLLoader asks for the keys at every %key, and they are thousands.
    private final Set<String> keys;

    /** For texts that are not in a file of the program. */
    Words(Locale locale, Properties strings) {
        this.locale = locale;
        this.strings = strings;
        keys = Collections.unmodifiableSet(new TreeSet<>(strings.stringPropertyNames()));
    }

    /** The words for {@code locale}; English when its language is not among {@link #LANGUAGES}. */
    public static Words of(Locale locale) {
        Properties strings = read("/i18n/strings.properties", null);
        boolean known =
                LANGUAGES.stream().anyMatch(l -> l.getLanguage().equals(locale.getLanguage()));
        if (known && !locale.getLanguage().equals("en")) {
            strings = read("/i18n/strings_" + locale.getLanguage() + ".properties", strings);
        }
        return new Words(known ? locale : Locale.ENGLISH, strings);
    }

    private static Properties read(String path, @Nullable Properties base) {
        Properties strings = new Properties(base);
        try (InputStream in = Words.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: " + path);
            }
            strings.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return strings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The sentence of {@code key} with its places filled ({@link MessageFormat}).
     *
     * @throws java.util.MissingResourceException when there is no such key: a mistake of ours
     */
    public String get(String key, Object... facts) {
        String pattern = getString(key);
        return facts.length == 0 ? pattern : new MessageFormat(pattern, locale).format(facts);
    }

    @Override
    public Locale getLocale() {
        return locale;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return strings.getProperty(key);
    }

    @Override
    public boolean containsKey(String key) {
        return keys.contains(key);
    }

    @Override
    protected Set<String> handleKeySet() {
        return keys;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(keys);
    }
}
