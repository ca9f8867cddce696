package org.orrery.samples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void the_samples_reach_the_platform_by_http_alone() {
    var classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.orrery.samples");

    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.orrery.assetdb..", "org.orrery.indexer..", "org.orrery.platform..")
        .check(classes);
  }
}
