package org.atalaya.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.atalaya.model.Failure;
import org.atalaya.model.TlsInfo;
import org.jspecify.annotations.Nullable;

/**
 * Why a host failed, kept longer than the results themselves: "why was it red at 03:10".
 *
 * @param first when it began to fail so
 * @param last when it last did
 * @param times how often in a row
 * @param failure null for a reason that this version does not know
 * @param address the address and port that it was tried at
 * @param trace the phases that were measured, in milliseconds: {@code resolve=3 connect=12}
 * @param chain the certificates that the server showed when it first failed so, its own first
 * @param excerpt how its answer began then, without secrets; empty for none
 * @param route the way to it then, a line for each station; empty where nobody looked
 */
public record KeptFailure(
        Instant first,
        Instant last,
        int times,
        @Nullable Failure failure,
        @Nullable String address,
        String trace,
        List<TlsInfo.Link> chain,
        String excerpt,
        String route) {

    static KeptFailure of(ResultSet row) throws SQLException {
        return new KeptFailure(
                Objects.requireNonNull(Rows.instant(row, "first")),
                Objects.requireNonNull(Rows.instant(row, "last")),
                row.getInt("times"),
                Facts.read(row.getString("reason"), row.getString("facts")),
                row.getString("address"),
                row.getString("trace"),
                Chain.read(row.getString("chain")),
                row.getString("excerpt"),
                row.getString("route"));
    }
}
