package io.github.alloyconnections.adapter.config.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a person's own files are: never the root, and nothing that somebody else could have prepared.
 *
 * @param settings where settings are read from
 * @param state where what must survive between runs is kept; another one if nothing can be written there
 * @param notice what the person should know of that
 */
public record HomeFolders(Path settings, Path state, Optional<String> notice) {

    private static final String NO_HOME = "there is no home folder that can be written; ";

    /** One folder for everything, which need not exist yet. */
    public static HomeFolders all(Path home) {
        Path folder = home.toAbsolutePath().normalize();
        return new HomeFolders(folder, folder, Optional.empty());
    }

    /** What the environment says, else the user database, else a private folder among the temporary ones. */
    public static HomeFolders of(Map<String, String> environment, String inUserDatabase, String temporary) {
        List<Path> homes = Stream.of(environment.getOrDefault("HOME", ""), inUserDatabase)
                .flatMap(text -> home(text).stream())
                .toList();
        HomeFolders kept = homes.stream()
                .filter(home -> Files.isWritable(home) && FileOwnership.isOwn(home))
                .findFirst()
                .map(HomeFolders::all)
                .orElseGet(() -> privately(temporary(environment).orElse(Path.of(temporary))));
        return new HomeFolders(homes.isEmpty() ? kept.settings : homes.get(0), kept.state, kept.notice);
    }

    private static Optional<Path> home(String text) {
        return folder(text).filter(home -> !isRoot(home) && !FileOwnership.isWritableByAll(home));
    }

    private static Optional<Path> temporary(Map<String, String> environment) {
        return folder(environment.getOrDefault("TMPDIR", ""));
    }

    private static Optional<Path> folder(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Path::isAbsolute).filter(Files::isDirectory);
        } catch (InvalidPathException impossible) {
            return Optional.empty();
        }
    }

    private static boolean isRoot(Path folder) {
        try {
            return folder.toRealPath().getParent() == null;
        } catch (IOException unknown) {
            return true;
        }
    }

    /** The same one each time, as the launcher takes it; said when it is made, and so but once. */
    private static HomeFolders privately(Path temporary) {
        Path folder = temporary.resolve("alloy-connections-" + FileOwnership.ownNumber());
        Optional<String> notice = Optional.empty();
        try {
            Files.createDirectory(folder, FileOwnership.ownerOnlyFolder(folder));
            notice = Optional.of(NO_HOME + "what must be kept goes to " + folder);
        } catch (FileAlreadyExistsException before) {
            notice = Optional.empty();
        } catch (IOException failure) {
            return none(folder);
        }
        return isPrivate(folder) ? new HomeFolders(folder, folder, notice) : none(folder);
    }

    private static boolean isPrivate(Path folder) {
        try {
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && FileOwnership.isOwn(folder)
                    && FileOwnership.of(folder)
                            .filter(FileOwnership::isWritableByOthers)
                            .isEmpty();
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Below this device nothing can be, so that nothing is read and each write says why it fails. */
    private static HomeFolders none(Path refused) {
        Path nowhere = Path.of("/dev/null");
        String why = NO_HOME + refused + " is not yours alone either, so nothing is kept: set XDG_STATE_HOME";
        return new HomeFolders(nowhere, nowhere, Optional.of(why));
    }
}
