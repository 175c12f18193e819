package io.github.alloyconnections.adapter.config;

import io.github.alloyconnections.adapter.config.dotenv.DotEnvDocument;
import io.github.alloyconnections.adapter.config.settings.Locations;
import io.github.alloyconnections.adapter.config.settings.ProcessContext;
import io.github.alloyconnections.adapter.config.settings.ReadingOrder;
import io.github.alloyconnections.adapter.config.settings.SettingName;
import io.github.alloyconnections.adapter.config.settings.SourcedText;
import io.github.alloyconnections.adapter.config.settings.Sources;
import io.github.alloyconnections.domain.text.OddCharacters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What should be known of a project's files and of the values in them, besides what is wrong. */
record ProjectRemarks(ProcessContext surroundings, Locations locations, Sources sources, DotEnvDocument envFile) {

    /** What is odd about files and values, and does no harm here. */
    List<String> oddities(String pinVariable) {
        List<String> remarks = new ArrayList<>(sources.remarks());
        locations.envFile().remark(envFile).ifPresent(remarks::add);
        remarks.addAll(locations
                .project()
                .notices(pinVariable, sources.find(pinVariable).isPresent()));
        for (String name : List.of(SettingName.USER_ID, pinVariable)) {
            sources.find(name).flatMap(sourced -> forgiven(name, sourced)).ifPresent(remarks::add);
        }
        return remarks;
    }

    /** With what other programs would read: that takes looking at files which nothing else here needs. */
    List<String> all(List<String> oddities) {
        List<String> remarks = new ArrayList<>(oddities);
        remarks.addAll(locations.project().remarks());
        remarks.addAll(new ReadingOrder(surroundings, locations.envFile())
                .remarks(name -> sources.find(name).map(sourced -> sourced.origin())));
        return remarks;
    }

    /** Other programs read the same value and forgive nothing. */
    private static Optional<String> forgiven(String name, SourcedText sourced) {
        String bare = OddCharacters.trimmed(sourced.value());
        return OddCharacters.firstIn(sourced.value())
                .filter(found -> OddCharacters.firstIn(bare).isEmpty() && !bare.isEmpty())
                .map(found -> name + " from " + sourced.origin().shown() + " holds " + found
                        + "; it is left out here, but other programs will take it for a part of the value");
    }
}
