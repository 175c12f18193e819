package io.github.alloyconnections.spring;

import io.github.alloyconnections.library.AlloyOptions;

/** Changes how the bean is opened, after the properties; called when it is opened, in the order of the beans. */
@FunctionalInterface
public interface AlloyOptionsCustomizer {

    /** The options to open with, made of these. */
    AlloyOptions customize(AlloyOptions options);
}
