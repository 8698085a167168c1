package org.atalaya.model;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people type before the {@code @} of an address: {@code user:password}. */
final class UserInfo {

    /** A scheme counts as one before {@code //}; a web scheme always: people forget slashes. */
    private static final Pattern START =
            Pattern.compile(
                    "((?:[A-Za-z][A-Za-z0-9+.-]*:(?=//)|(?i:https?):)?(?://|(?<=:)/)?)(.*)");

    /** Without slashes these are schemes, too, and no names of users. */
    private static final Set<String> NO_USERS = Set.of("mailto", "javascript", "data", "file");

    private static final Pattern WORD = Pattern.compile("([A-Za-z]+):.*");

    /**
     * An address in two parts.
     *
     * @param rest without user information
     * @param info the user information, as typed; empty when there was none
     */
    record Cut(String rest, String info) {}

    private UserInfo() {}

    /** Cuts at the last {@code @} before the path: a password may hold one that is not encoded. */
    static Cut cut(String text) {
        Matcher start = START.matcher(text);
        Matcher word = WORD.matcher(text);
        boolean isOther =
                word.matches() && NO_USERS.contains(word.group(1).toLowerCase(Locale.ROOT));
        if (isOther || !start.matches()) {
            return new Cut(text, "");
        }
        String rest = start.group(2);
        int end = endOfAuthority(rest);
        int at = rest.lastIndexOf('@', end - 1);
        return at < 0
                ? new Cut(text, "")
                : new Cut(start.group(1) + rest.substring(at + 1), rest.substring(0, at));
    }

    private static int endOfAuthority(String rest) {
        int end = 0;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /**
     * The user and the password, percent-decoded. They are encoded anew for Basic authentication,
     * which allows neither control characters nor a colon in the user (RFC 7617 §2). Characters
     * that cannot be seen came with a paste and are no part of a password.
     */
    static Optional<Credentials.Basic> credentials(String info) throws InvalidTargetException {
        if (info.isEmpty()) {
            return Optional.empty();
        }
        int colon = info.indexOf(':');
        String user = decode(colon < 0 ? info : info.substring(0, colon));
        String password = colon < 0 ? "" : decode(info.substring(colon + 1));
        boolean isHidden = TargetText.hasControl(user) || TargetText.hasControl(password);
        if (isHidden || user.indexOf(':') >= 0) {
            throw new InvalidTargetException("target.error.userInfo");
        }
        return Optional.of(new Credentials.Basic(user, Secret.of(password)));
    }

    /** A percent sign that encodes nothing stands for itself. */
    private static String decode(String typed) throws InvalidTargetException {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        byte[] bytes = typed.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%' && TargetText.isEscape(bytes, i)) {
                decoded.write(
                        HexFormat.fromHexDigit(bytes[i + 1]) << 4
                                | HexFormat.fromHexDigit(bytes[i + 2]));
                i += 2;
            } else {
                decoded.write(bytes[i]);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(decoded.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidTargetException("target.error.userInfo");
        }
    }
}
