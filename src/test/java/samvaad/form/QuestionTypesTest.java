package samvaad.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import samvaad.answer.Answer;
import samvaad.answer.Answers;
import samvaad.answer.Choice;
import samvaad.answer.NameType;
import samvaad.answer.Question;
import samvaad.answer.QuestionType;
import samvaad.event.file.EventFiles;
import samvaad.event.file.EventFilesResult;
import samvaad.testing.Languages;
import samvaad.text.Language;

/** Each type of question, from the event file to the stored answer. A new type needs a line here. */
class QuestionTypesTest {

    /** What each type may have beside its name in the event file, and what is typed to it in Hindi and in English. */
    private static final Map<String, Sample> SAMPLES = Map.of(
            "text", new Sample("", "भोपाल", "Bhopal"),
            "long", new Sample("", "अच्छा कार्यक्रम", "A good\nprogramme"),
            "choice", new Sample(options(), "हाँ", "Yes"),
            "choices", new Sample(options(), "हाँ, नहीं", "Yes, no"),
            "mobile", new Sample("", "९८७६५ ४३२१०", "98765 43210"),
            "email", new Sample(", 'domains': ['gov.in']", "asha.rao@gov.in", "asha.rao@gov.in"),
            "number", new Sample(", 'min': 1, 'max': 40", "१२", "12"),
            "rating", new Sample("", "४", "4"),
            "score", new Sample("", "९", "9"));

    private record Sample(String fields, String hindi, String english) {}

    private static Sample sample(String name) {
        return Optional.ofNullable(SAMPLES.get(name))
                .orElseThrow(() -> new AssertionError("no sample of what is answered to the type " + name));
    }

    private static String options() {
        return ", 'options': [{'id': 'yes', 'label': {'hi': 'हाँ', 'en': 'Yes'}},"
                + " {'id': 'no', 'label': {'hi': 'नहीं', 'en': 'No'}}]";
    }

    static Stream<String> names() {
        return QuestionType.IN_FILES.keySet().stream();
    }

    @Test
    void everyTypeHasANameInTheEventFileButTheOneForNames() {
        List<Class<?>> read = new ArrayList<>(List.of(NameType.class));
        names().forEach(name -> read.add(question(name).type().getClass()));
        assertThat(read).containsExactlyInAnyOrderElementsOf(types(QuestionType.class));
    }

    private static List<Class<?>> types(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(one -> one.isSealed() ? types(one).stream() : Stream.of(one))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isDescribedToOrganisers(String name) throws IOException {
        assertThat(Files.readString(Path.of("src/site/markdown/event-file.md"))).contains("\n| `" + name + "` | ");
    }

    @ParameterizedTest
    @MethodSource("names")
    void isAnsweredByTypingInBothLanguages(String name) {
        Sample sample = sample(name);
        for (Language language : Language.PACKAGED) {
            FormChat chat = new FormChat(form(name), language);
            chat.sends(language.equals(Languages.HI) ? sample.hindi() : sample.english());
            confirms(chat, name, language);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void isAnsweredByEachOfItsButtons(String name) {
        Question question = question(name);
        for (Language language : Language.PACKAGED) {
            for (Choice button : question.type().buttons()) {
                FormChat chat = new FormChat(form(name), language);
                chat.presses(button.in(FormChat.MESSAGES.in(language)));
                confirms(chat, name, language);
            }
        }
    }

    /** The answer is taken, said in words, and comes back from where it is stored. */
    private static void confirms(FormChat chat, String name, Language language) {
        Question question = question(name);
        if (question.type().takesSeveral()) {
            chat.presses("button.done");
        }
        assertThat(question.isOpen(chat.session().answers())).as(name).isFalse();
        Answer answer = chat.session().answers().to("q").orElseThrow();
        assertThat(question.words(answer, FormChat.MESSAGES.in(language))).isNotBlank();
        chat.comesBack().presses("button.resume").presses("button.confirm");
        assertThat(chat.confirmed().to("q")).contains(answer);
        assertThat(Answers.ofJson(chat.confirmed().json())).contains(chat.confirmed());
    }

    @ParameterizedTest
    @MethodSource("names")
    void saysWhatItTakesInsteadOfASticker(String name) {
        QuestionType type = question(name).type();
        for (Language language : Language.PACKAGED) {
            assertThat(type.wrongSort().in(FormChat.MESSAGES.in(language)).isEmpty())
                    .isFalse();
        }
        assertThat(type.takes(new Answer.Kept())).isFalse();
    }

    private static Form form(String name) {
        return new Form("types", "form.review", List.of(question(name)));
    }

    private static Question question(String name) {
        String json = """
                {'id': 'types', 'title': 'Types', 'starts': '2029-12-01', 'registration': {'questions': [
                {'id': 'q', 'ask': {'hi': 'क्या?', 'en': 'What?'}, 'type': '%s'%s}]}}""".formatted(name, sample(name).fields());
        EventFilesResult result =
                EventFiles.content("types.json", json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        assertThat(result).isInstanceOf(EventFilesResult.Accepted.class);
        return ((EventFilesResult.Accepted) result)
                .events()
                .get(0)
                .registration()
                .orElseThrow()
                .questions()
                .get(0);
    }
}
