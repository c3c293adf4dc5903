package dev.clobber.processor.calls;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Does as Gradle and IntelliJ do: the processor sees an environment and a Filer that are not javac's own. */
final class WrappingProcessor extends AbstractProcessor {
    private final Processor wrapped;
    private final Set<String> created = new TreeSet<>();

    WrappingProcessor(Processor wrapped) {
        this.wrapped = wrapped;
    }

    /** What was created, each with the elements that it is said to come from. */
    Set<String> created() {
        return created;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return wrapped.getSupportedAnnotationTypes();
    }

    @Override
    public Set<String> getSupportedOptions() {
        return wrapped.getSupportedOptions();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return wrapped.getSupportedSourceVersion();
    }

    @Override
    public void init(ProcessingEnvironment environment) {
        Filer filer = wrap(Filer.class, environment.getFiler(), (name, arguments) -> record(arguments));
        wrapped.init(wrap(ProcessingEnvironment.class, environment, (name, arguments) -> {}, filer));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return wrapped.process(annotations, round);
    }

    private void record(Object[] arguments) {
        Element[] origins = (Element[]) arguments[arguments.length - 1];
        String name = arguments.length == 2
                ? arguments[0].toString()
                : arguments[1].toString().replace('.', '/') + "/" + arguments[2];
        created.add(name + ": " + Arrays.stream(origins).map(Element::toString).collect(Collectors.joining(" ")));
    }

    private interface Listener {
        void called(String method, Object[] arguments);
    }

    private static <T> T wrap(Class<T> type, T target, Listener listener, Object... replacements) {
        return type.cast(Proxy.newProxyInstance(
                WrappingProcessor.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    for (Object replacement : replacements) {
                        if (method.getReturnType().isInstance(replacement)) {
                            return replacement;
                        }
                    }
                    if (arguments != null) {
                        listener.called(method.getName(), arguments);
                    }
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
