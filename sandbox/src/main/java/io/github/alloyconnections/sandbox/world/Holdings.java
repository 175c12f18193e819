package io.github.alloyconnections.sandbox.world;

import java.util.List;
import java.util.Optional;

/** The credentials a world begins with; a large world may make them up as they are asked for. */
interface Holdings {

    int size();

    Credential at(int position);

    /** Ids are compared without regard to case, as hexadecimal numbers are. */
    Optional<Credential> find(String id);

    static Holdings of(List<Credential> credentials) {
        return new Listed(List.copyOf(credentials));
    }

    /** A few credentials, one by one. */
    record Listed(List<Credential> all) implements Holdings {

        @Override
        public int size() {
            return all.size();
        }

        @Override
        public Credential at(int position) {
            return all.get(position);
        }

        @Override
        public Optional<Credential> find(String id) {
            for (Credential credential : all) {
                if (credential.id().equalsIgnoreCase(id)) {
                    return Optional.of(credential);
                }
            }
            return Optional.empty();
        }
    }
}
