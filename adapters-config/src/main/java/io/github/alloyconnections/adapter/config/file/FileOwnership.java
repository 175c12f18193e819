package io.github.alloyconnections.adapter.config.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may do what with a file, to be carried over to the file that takes its place. */
public record FileOwnership(UserPrincipal owner, GroupPrincipal group, Set<PosixFilePermission> permissions) {

    /** Belongs to whoever runs this process, where the system has such a place. */
    private static final Path PROCESS = Path.of("/proc/self");

    private static final Set<PosixFilePermission> OF_GROUP = EnumSet.of(
            PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_EXECUTE);

    /** Empty if there is no such file, or if its file system knows no permissions of this kind. */
    public static Optional<FileOwnership> of(Path file) throws IOException {
        if (!knowsPermissions(file)) {
            return Optional.empty();
        }
        try {
            PosixFileAttributes found = Files.readAttributes(file, PosixFileAttributes.class);
            return Optional.of(new FileOwnership(found.owner(), found.group(), found.permissions()));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    /** What a file that may hold secrets is created with. */
    public static FileAttribute<?>[] ownerOnly(Path place) {
        return attributes(place, "rw-------");
    }

    /** What a folder that may hold secrets is created with. */
    static FileAttribute<?>[] ownerOnlyFolder(Path place) {
        return attributes(place, "rwx------");
    }

    /** Whether somebody has taken away everybody's right to write, which even root should respect. */
    public boolean isReadOnly() {
        return permissions.stream().noneMatch(permission -> permission.name().endsWith("_WRITE"));
    }

    public boolean isOpenToOthers() {
        return permissions.contains(PosixFilePermission.OTHERS_READ);
    }

    boolean isWritableByOthers() {
        return permissions.contains(PosixFilePermission.GROUP_WRITE)
                || permissions.contains(PosixFilePermission.OTHERS_WRITE);
    }

    /** Whether anybody at all may put something there. */
    public static boolean isWritableByAll(Path folder) {
        try {
            return of(folder)
                    .filter(found -> found.permissions.contains(PosixFilePermission.OTHERS_WRITE))
                    .isPresent();
        } catch (IOException unknown) {
            return true;
        }
    }

    /** Whether it belongs to whoever runs this process, as far as that can be told. */
    public static boolean isOwn(Path place) {
        try {
            return !knowsPermissions(place) || Files.getOwner(place).equals(self(place));
        } catch (IOException unknown) {
            return false;
        }
    }

    private static UserPrincipal self(Path place) throws IOException {
        return Files.exists(PROCESS)
                ? Files.getOwner(PROCESS)
                : place.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(userName());
    }

    /** What tells this process's user from others in the name of a file. */
    static String ownNumber() {
        try {
            return Files.getAttribute(PROCESS, "unix:uid").toString();
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            return userName().replaceAll("[^A-Za-z0-9._-]", "_");
        }
    }

    private static String userName() {
        return System.getProperty("user.name", "nobody");
    }

    /** Leaves a file to its owner alone; false if it was, or if there is none, or nothing is known of such rights. */
    public static boolean closeToOthers(Path file) throws IOException {
        Optional<FileOwnership> present = of(file);
        Set<PosixFilePermission> kept = EnumSet.noneOf(PosixFilePermission.class);
        present.ifPresent(found -> kept.addAll(found.permissions));
        kept.removeIf(permission -> !permission.name().startsWith("OWNER"));
        boolean open = present.filter(found -> !found.permissions.equals(kept)).isPresent();
        if (open) {
            Files.setPosixFilePermissions(file, kept);
        }
        return open;
    }

    /** Gives a file this owner, group and mode as far as that is allowed; what it could not keep, in words. */
    List<String> applyTo(Path file) throws IOException {
        return applyTo(Files.getFileAttributeView(file, PosixFileAttributeView.class));
    }

    List<String> applyTo(PosixFileAttributeView view) throws IOException {
        List<String> losses = new ArrayList<>();
        boolean sameGroup = keepOwners(view, losses);
        Set<PosixFilePermission> kept = EnumSet.noneOf(PosixFilePermission.class);
        kept.addAll(permissions);
        if (!sameGroup && !isOpenToOthers()) {
            // The rights were given to another group than the one that the new file now has.
            if (kept.removeAll(OF_GROUP)) {
                losses.add("can no longer be used by the group it was shared with, " + group);
            }
        }
        view.setPermissions(kept);
        return losses;
    }

    private boolean keepOwners(PosixFileAttributeView view, List<String> losses) throws IOException {
        PosixFileAttributes present = view.readAttributes();
        if (!present.owner().equals(owner)) {
            if (!attempt(() -> view.setOwner(owner))) {
                losses.add("belonged to " + owner + " and now belongs to " + present.owner()
                        + ", since only root may give a file away");
            }
        }
        boolean sameGroup = present.group().equals(group) || attempt(() -> view.setGroup(group));
        if (!sameGroup) {
            losses.add("was the group " + group + "'s and is now " + present.group() + "'s");
        }
        return sameGroup;
    }

    /** Only root may give a file away; for everybody else the file then belongs to who wrote it. */
    private static boolean attempt(Step step) {
        try {
            step.run();
            return true;
        } catch (IOException notAllowed) {
            return false;
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    private static FileAttribute<?>[] attributes(Path place, String permissions) {
        return knowsPermissions(place)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean knowsPermissions(Path place) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
