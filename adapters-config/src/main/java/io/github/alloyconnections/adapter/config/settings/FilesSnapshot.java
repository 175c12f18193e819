package io.github.alloyconnections.adapter.config.settings;

import io.github.alloyconnections.adapter.config.file.FileStamp;
import java.util.List;

/** What the settings files looked like when they were read, so that a long-running server notices a change cheaply. */
public final class FilesSnapshot {

    private final List<FileStamp> stamps;

    public FilesSnapshot(List<FileStamp> stamps) {
        this.stamps = List.copyOf(stamps);
    }

    /** Whether all files, those that do not exist included, still look the same; reads none of them. */
    public boolean isCurrent() {
        return stamps.stream().allMatch(stamp -> stamp.equals(FileStamp.of(stamp.file())));
    }
}
