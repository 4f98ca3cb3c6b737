package io.github.gavel.ui.toolkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** On Linux the toolkit needs a library of the system's, which a machine without a desktop may lack. */
final class CanDrawLetters implements ExecutionCondition {
    private static final String LIBRARY = "libpangoft2-1.0.so.0";
    private static final List<String> FOLDERS =
            List.of("/usr/lib", "/usr/lib64", "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean isLinux = System.getProperty("os.name").startsWith("Linux");
        boolean isThere = FOLDERS.stream().anyMatch(folder -> Files.exists(Path.of(folder, LIBRARY)));
        return isThere || !isLinux
                ? ConditionEvaluationResult.enabled("letters can be drawn")
                : ConditionEvaluationResult.disabled("there is no " + LIBRARY + " here");
    }
}
