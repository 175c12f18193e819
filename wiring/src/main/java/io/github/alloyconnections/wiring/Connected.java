package io.github.alloyconnections.wiring;

import io.github.alloyconnections.adapter.alloy.AlloyAdapters;
import io.github.alloyconnections.adapter.alloy.http.AlloySettings;
import io.github.alloyconnections.domain.action.OwnProbe;
import java.util.List;
import java.util.Optional;

/**
 * What speaks to Alloy, and what it was made of: a project that is opened again because of a new pin goes on with it, so
 * that its pace, and what it has learnt, outlive the change.
 */
record Connected(AlloyAdapters alloy, AlloySettings settings, List<OwnProbe> probes, LateBudget budget) {

    /** Makes what speaks to Alloy. */
    interface Making {
        AlloyAdapters made(AlloySettings settings, List<OwnProbe> probes, LateBudget budget);
    }

    /** The one before, if it was made of the same; else a new one, within the same budget. */
    static Connected to(AlloySettings settings, List<OwnProbe> probes, Optional<Connected> before, Making making) {
        LateBudget budget = before.map(Connected::budget).orElseGet(LateBudget::new);
        return before.filter(known -> known.settings.equals(settings)
                        && known.probes.equals(probes)
                        // What such a file holds may be another by now.
                        && settings.network().authorities().isEmpty())
                .orElseGet(() -> new Connected(making.made(settings, probes, budget), settings, probes, budget));
    }
}
