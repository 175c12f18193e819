package io.github.alloyconnections.app.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The classes of all modules without their tests, whether Maven hands the modules over as directories or as jars. */
final class ProductionClasses {
    static final String ROOT = "io.github.alloyconnections";

    /** Not the stock options: they know directories only, so under {@code verify} the domain's fakes would slip in. */
    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/") && !location.contains("-tests.jar"))
            .importPackages(ROOT);

    private ProductionClasses() {}
}
