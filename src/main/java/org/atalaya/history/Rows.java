package org.atalaya.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The few ways in which this package speaks to a table. */
final class Rows {

    /** Makes a value of the row it is given. */
    @FunctionalInterface
    interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    private Rows() {}

    /** How many rows it changed. */
    static int update(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    static <T> List<T> list(
            Connection connection, Mapper<T> mapper, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            List<T> list = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    list.add(read(mapper, row));
                }
            }
            return list;
        }
    }

    /** What cannot be made sense of was not written by us: the page it stands on is damaged. */
    private static <T> T read(Mapper<T> mapper, ResultSet row) throws SQLException {
        try {
            return mapper.map(row);
        } catch (RuntimeException e) {
            SQLiteException damaged =
                    new SQLiteException(e.toString(), SQLiteErrorCode.SQLITE_CORRUPT);
            damaged.initCause(e);
            throw damaged;
        }
    }

    /** The one number that is asked for; 0 when there is no row or no number. */
    static long number(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        List<Long> numbers = list(connection, row -> row.getLong(1), sql, values);
        return numbers.isEmpty() ? 0 : numbers.getFirst();
    }

    static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    static @Nullable Long millis(@Nullable Instant at) {
        // The end of all times does not fit into milliseconds.
        return at == null ? null : at.equals(Instant.MAX) ? Long.MAX_VALUE : at.toEpochMilli();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull()
                ? null
                : millis == Long.MAX_VALUE ? Instant.MAX : Instant.ofEpochMilli(millis);
    }
}
