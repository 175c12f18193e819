package io.github.alloyconnections.adapter.web.question;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.alloyconnections.domain.port.host.OpenProject;
import java.util.Optional;
import java.util.function.Supplier;

/** The project as its files are now; when it was opened anew, all earlier answers are void. */
public final class CurrentProject {

    private final Supplier<OpenProject> project;
    private final Workers workers;
    private final Ticker ticker;
    private final ActivityLog doings;
    private final NewAnswers newAnswers;
    private volatile Optional<ProjectAnswers> latest = Optional.empty();

    public CurrentProject(Supplier<OpenProject> project, Workers workers, Ticker ticker, ActivityLog doings) {
        this.doings = doings;
        this.project = project;
        this.workers = workers;
        this.ticker = ticker;
        this.newAnswers = new NewAnswers(ticker);
    }

    /** What this server changed; outlives each opening of the project. */
    public ActivityLog doings() {
        return doings;
    }

    /**
     * The project.
     *
     * @throws io.github.alloyconnections.domain.failure.InvalidSettingsException if its files are wrong now
     */
    public ProjectAnswers answers() {
        OpenProject now = project.get();
        return latest.filter(answers -> answers.isOf(now)).orElseGet(this::renewed);
    }

    /** What it was told by others is void: somebody else has changed what they tell of. */
    public synchronized void forget() {
        latest = Optional.empty();
    }

    /** Asks again inside the lock: another thread may have met a newer project meanwhile. */
    private synchronized ProjectAnswers renewed() {
        OpenProject now = project.get();
        ProjectAnswers answers = latest.filter(known -> known.isOf(now))
                .orElseGet(() -> new ProjectAnswers(now, workers, ticker, newAnswers));
        latest = Optional.of(answers);
        return answers;
    }
}
