package io.github.alloyconnections.domain.step;

import java.util.function.UnaryOperator;

/** What helps next, and why. */
public sealed interface NextStep {

    /** What it shows or does, as the rest of a sentence: "shows where each setting comes from". */
    String why();

    /** The step as a person types it; what no shell runs is said as it is. */
    String command();

    /** A command of this product. */
    static NextStep run(CommandName name, String why) {
        return run(name.alone(), why);
    }

    /** A command of this product, with what stands after its name. */
    static NextStep run(Invocation invocation, String why) {
        return new Run(invocation, why);
    }

    /** What was just done, once more. */
    static NextStep again(String why) {
        return new Again(why);
    }

    /** Anything else: another program's command, a request, a tool of an assistant, or something to do by hand. */
    static NextStep other(String command, String why) {
        return new Other(command, why);
    }

    /** What a command says of itself. */
    static NextStep help(String command, String why) {
        return new Other(Invocation.PROGRAM + " " + command + " --help", why);
    }

    /** The same step with its command of this product, if it is one, as {@code change} makes it. */
    default NextStep running(UnaryOperator<Invocation> change) {
        return this instanceof Run run ? new Run(change.apply(run.invocation()), run.why()) : this;
    }

    /**
     * A command of this product.
     *
     * @param invocation the command with its words
     */
    record Run(Invocation invocation, String why) implements NextStep {
        @Override
        public String command() {
            return invocation.toString();
        }
    }

    /** What was just done, once more. */
    record Again(String why) implements NextStep {
        @Override
        public String command() {
            return "the same command again";
        }
    }

    /** Anything else. */
    record Other(String command, String why) implements NextStep {}
}
