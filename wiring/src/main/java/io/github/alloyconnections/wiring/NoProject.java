package io.github.alloyconnections.wiring;

import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import io.github.alloyconnections.domain.lock.LockChange;
import io.github.alloyconnections.domain.lock.LockFile;
import io.github.alloyconnections.domain.lock.LockedConnection;
import io.github.alloyconnections.domain.naming.MarkChange;
import io.github.alloyconnections.domain.naming.MarkEdit;
import io.github.alloyconnections.domain.naming.Marks;
import io.github.alloyconnections.domain.port.driven.MarkStore;
import io.github.alloyconnections.domain.port.driven.ProjectFacts;
import io.github.alloyconnections.domain.port.driven.ProjectLock;
import io.github.alloyconnections.domain.settings.Setting;
import java.util.List;
import java.util.Optional;

/** What a user of a service has not: the files of a project, in which a team writes names, protection and a lock down. */
final class NoProject {

    private NoProject() {}

    private static ProjectFileException none() {
        return new ProjectFileException(
                Kind.NOT_EDITABLE,
                "a project's file",
                "a user of this service has no project, and so no file to write this into");
    }

    /** What the core may know of the settings. */
    record Facts(Owner owner, List<Setting> settings) implements ProjectFacts {

        @Override
        public List<Check> fileChecks() {
            return List.of();
        }
    }

    /** Nothing is named or protected. */
    static final class NoMarks implements MarkStore {

        @Override
        public Marks read() {
            return Marks.none();
        }

        @Override
        public MarkChange preview(MarkEdit edit) {
            throw none();
        }

        @Override
        public MarkChange write(MarkEdit edit) {
            throw none();
        }
    }

    /** Nothing was agreed on. */
    static final class NoLock implements ProjectLock {

        private static final LockChange ABSENT = new LockChange("none", LockChange.Effect.ABSENT, Optional.empty());

        @Override
        public String file() {
            return "none";
        }

        @Override
        public Optional<LockFile> read() {
            return Optional.empty();
        }

        @Override
        public LockChange follow(List<LockedConnection> entries) {
            return ABSENT;
        }

        @Override
        public LockChange update(List<LockedConnection> entries) {
            throw none();
        }
    }
}
