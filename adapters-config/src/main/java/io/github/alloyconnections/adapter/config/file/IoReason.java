package io.github.alloyconnections.adapter.config.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Says in words why a file could not be used; never quotes what is in it. */
public final class IoReason {

    private IoReason() {}

    public static String of(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "no such file or directory";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "something else is there";
        }
        String text = failure instanceof FileSystemException specific ? specific.getReason() : failure.getMessage();
        return Optional.ofNullable(text).orElse(failure.getClass().getSimpleName());
    }
}
