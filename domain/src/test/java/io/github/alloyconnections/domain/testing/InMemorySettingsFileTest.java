package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.port.driven.SettingsFile;
import java.util.Optional;

class InMemorySettingsFileTest extends SettingsFileContract {

    private final InMemorySettingsFile file = new InMemorySettingsFile();

    @Override
    protected SettingsFile file() {
        return file;
    }

    @Override
    protected Optional<String> read(String name) {
        return file.read(name);
    }

    @Override
    protected void makeUnwritable() {
        file.makeUnwritable();
    }
}
