package org.atalaya.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Files that their owner alone can read: by mode where there is one, by access list on Windows. */
final class OwnerOnly {

    private static final Set<PosixFilePermission> OF_OTHERS =
            PosixFilePermissions.fromString("---rwxrwx");

    private OwnerOnly() {}

    /** What to make a new file with, so that at no moment anybody else can open it. */
    static FileAttribute<?>[] mode(Path path) throws IOException {
        Set<String> views = path.getFileSystem().supportedFileAttributeViews();
        if (views.contains("posix")) {
            return new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            };
        }
        return views.contains("acl")
                ? new FileAttribute<?>[] {new Acl(List.of(allOf(me(path))))}
                : new FileAttribute<?>[0];
    }

    /** Whether nobody but the owner can open it; true where a file system knows no owners. */
    static boolean holds(Path file) throws IOException {
        PosixFileAttributeView posix =
                Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix != null) {
            return posix.readAttributes().permissions().stream().noneMatch(OF_OTHERS::contains);
        }
        AclFileAttributeView acl = Files.getFileAttributeView(file, AclFileAttributeView.class);
        return acl == null || isOf(acl.getAcl(), Set.of(acl.getOwner(), me(file)));
    }

    /** Whether every line that allows anything is for one of {@code owners}. */
    static boolean isOf(List<AclEntry> acl, Set<UserPrincipal> owners) {
        return acl.stream()
                .filter(entry -> entry.type() == AclEntryType.ALLOW)
                .allMatch(entry -> owners.contains(entry.principal()));
    }

    private static AclEntry allOf(UserPrincipal owner) {
        return AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(owner)
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build();
    }

    private static UserPrincipal me(Path path) throws IOException {
        return path.getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName(System.getProperty("user.name", ""));
    }

    private record Acl(List<AclEntry> value) implements FileAttribute<List<AclEntry>> {
        @Override
        public String name() {
            return "acl:acl";
        }
    }
}
