package org.atalaya.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {

    private record Person(String name) implements UserPrincipal {
        @Override
        public String getName() {
            return name;
        }
    }

    private static final UserPrincipal ME = new Person("me");
    private static final UserPrincipal THEM = new Person("them");

    @TempDir Path folder;

    private static AclEntry line(AclEntryType type, UserPrincipal who) {
        return AclEntry.newBuilder()
                .setType(type)
                .setPrincipal(who)
                .setPermissions(AclEntryPermission.READ_DATA)
                .build();
    }

    @Test
    void anAccessListMayAllowItsOwnerOnly() {
        AclEntry mine = line(AclEntryType.ALLOW, ME);
        AclEntry theirs = line(AclEntryType.ALLOW, THEM);
        AclEntry denied = line(AclEntryType.DENY, THEM);
        assertThat(OwnerOnly.isOf(List.of(mine, denied), Set.of(ME))).isTrue();
        assertThat(OwnerOnly.isOf(List.of(mine, theirs), Set.of(ME))).isFalse();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileMadeWithThisModeIsNeverOpenToOthers() throws Exception {
        Path file = Files.createFile(folder.resolve("a"), OwnerOnly.mode(folder));
        assertThat(OwnerOnly.holds(file)).isTrue();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw----r--"));
        assertThat(OwnerOnly.holds(file)).isFalse();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsWrittenPrivatelyIsTheOwnersWhateverItWasBefore() throws Exception {
        Path file = Files.writeString(folder.resolve("a"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        AtomicFile.writePrivate(file, "new".getBytes(StandardCharsets.UTF_8));
        assertThat(file).hasContent("new");
        assertThat(OwnerOnly.holds(file)).isTrue();
    }
}
