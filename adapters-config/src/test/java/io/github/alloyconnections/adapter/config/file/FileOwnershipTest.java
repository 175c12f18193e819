package io.github.alloyconnections.adapter.config.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a file's owner, group and mode become when another file takes its place. */
class FileOwnershipTest {

    private record Name(String getName) implements GroupPrincipal {

        @Override
        public String toString() {
            return getName;
        }
    }

    private static final Name ANN = new Name("ann");
    private static final Name BOB = new Name("bob");
    private static final Name TEAM = new Name("team");
    private static final Name OTHERS = new Name("others");

    @Test
    void who_may_keeps_all_of_it() throws IOException {
        NewFile file = new NewFile(BOB, OTHERS, true);

        assertThat(ownership("rw-r-----").applyTo(file)).isEmpty();

        assertThat(file).hasToString("ann team rw-r-----");
    }

    @Test
    void what_is_as_it_was_needs_no_right_to_change_it() throws IOException {
        NewFile file = new NewFile(ANN, TEAM, false);

        assertThat(ownership("rw-rw----").applyTo(file)).isEmpty();

        assertThat(file).hasToString("ann team rw-rw----");
    }

    @Test
    void a_group_that_cannot_be_kept_hands_its_rights_to_no_other_group() throws IOException {
        NewFile file = new NewFile(ANN, OTHERS, false);

        assertThat(ownership("rw-rw----").applyTo(file))
                .containsExactly(
                        "was the group team's and is now others's",
                        "can no longer be used by the group it was shared with, team");

        assertThat(file).hasToString("ann others rw-------");
    }

    @Test
    void a_group_without_rights_loses_none() throws IOException {
        NewFile file = new NewFile(ANN, OTHERS, false);

        assertThat(ownership("rw-------").applyTo(file)).containsExactly("was the group team's and is now others's");
    }

    @Test
    void what_all_may_read_stays_readable_for_all() throws IOException {
        NewFile file = new NewFile(ANN, OTHERS, false);

        assertThat(ownership("rw-r--r--").applyTo(file)).containsExactly("was the group team's and is now others's");

        assertThat(file).hasToString("ann others rw-r--r--");
    }

    @Test
    void an_owner_that_cannot_be_kept_is_told() throws IOException {
        NewFile file = new NewFile(BOB, TEAM, false);

        assertThat(ownership("rw-------").applyTo(file))
                .containsExactly("belonged to ann and now belongs to bob, since only root may give a file away");
    }

    private static FileOwnership ownership(String mode) {
        return new FileOwnership(ANN, TEAM, PosixFilePermissions.fromString(mode));
    }

    /** A file of which only whoever may can change the owner and the group. */
    private static final class NewFile implements PosixFileAttributeView {

        private final boolean mayGiveAway;
        private UserPrincipal owner;
        private GroupPrincipal group;
        private Set<PosixFilePermission> mode = Set.of();

        NewFile(UserPrincipal owner, GroupPrincipal group, boolean mayGiveAway) {
            this.owner = owner;
            this.group = group;
            this.mayGiveAway = mayGiveAway;
        }

        @Override
        public String toString() {
            return owner + " " + group + " " + PosixFilePermissions.toString(mode);
        }

        @Override
        public String name() {
            return "posix";
        }

        @Override
        public UserPrincipal getOwner() {
            return owner;
        }

        @Override
        public void setOwner(UserPrincipal next) throws IOException {
            requireRight();
            owner = next;
        }

        @Override
        public void setGroup(GroupPrincipal next) throws IOException {
            requireRight();
            group = next;
        }

        private void requireRight() throws IOException {
            if (!mayGiveAway) {
                throw new AccessDeniedException("the new file");
            }
        }

        @Override
        public void setPermissions(Set<PosixFilePermission> next) {
            mode = Set.copyOf(next);
        }

        @Override
        public void setTimes(FileTime changed, FileTime read, FileTime made) {
            throw new UnsupportedOperationException("times are nobody's business here");
        }

        @Override
        public PosixFileAttributes readAttributes() {
            return new Look(owner, group, mode);
        }
    }

    private record Look(UserPrincipal owner, GroupPrincipal group, Set<PosixFilePermission> permissions)
            implements PosixFileAttributes {

        @Override
        public FileTime lastModifiedTime() {
            return FileTime.from(Instant.EPOCH);
        }

        @Override
        public FileTime lastAccessTime() {
            return FileTime.from(Instant.EPOCH);
        }

        @Override
        public FileTime creationTime() {
            return FileTime.from(Instant.EPOCH);
        }

        @Override
        public boolean isRegularFile() {
            return true;
        }

        @Override
        public boolean isDirectory() {
            return false;
        }

        @Override
        public boolean isSymbolicLink() {
            return false;
        }

        @Override
        public boolean isOther() {
            return false;
        }

        @Override
        public long size() {
            return 0;
        }

        @Override
        public Object fileKey() {
            return "key";
        }
    }
}
