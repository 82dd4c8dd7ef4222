package samvaad.mailing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import samvaad.chat.Button;
import samvaad.event.Event;
import samvaad.event.Option;
import samvaad.event.Question;
import samvaad.event.QuestionType;
import samvaad.event.RegistrationTerms;
import samvaad.text.Graphemes;
import samvaad.text.Texts;

/** Restricting a mailing to those who chose an option of a question, such as the kind of organisation or the district. */
final class AnswerFilters {

    private static final int LABEL = 40;

    private AnswerFilters() {}

    /** The questions whose answers are chosen from a list. */
    static List<Question> questions(Event event) {
        return event.registration().map(RegistrationTerms::questions).orElse(List.of()).stream()
                .filter(question -> !options(question).isEmpty())
                .toList();
    }

    private static List<Option> options(Question question) {
        if (question.type() instanceof QuestionType.Choice choice) {
            return choice.options();
        }
        return question.type() instanceof QuestionType.Choices choices ? choices.options() : List.of();
    }

    /** Places stand in for ids, which may be too long for a button. */
    static List<Button> questionButtons(Mailing mailing, Event event, Texts texts) {
        List<Button> buttons = new ArrayList<>();
        List<Question> questions = questions(event);
        for (int i = 0; i < questions.size(); i++) {
            String label = Graphemes.shorten(questions.get(i).ask().in(texts.language()), LABEL);
            buttons.add(Button.press(label, MailingScreens.data(mailing, "options", i)));
        }
        return buttons;
    }

    static List<Button> optionButtons(Mailing mailing, Event event, int question, Texts texts) {
        List<Button> buttons = new ArrayList<>();
        List<Question> questions = questions(event);
        if (question >= 0 && question < questions.size()) {
            List<Option> options = options(questions.get(question));
            for (int i = 0; i < options.size(); i++) {
                String label = Graphemes.shorten(options.get(i).label().in(texts.language()), LABEL);
                buttons.add(Button.press(label, MailingScreens.data(mailing, "answer", question, i)));
            }
        }
        return buttons;
    }

    /** The filter for the option at this place, if there is one. */
    static Optional<Mailing.AnswerFilter> at(Event event, int question, int option) {
        List<Question> questions = questions(event);
        if (question < 0 || question >= questions.size()) {
            return Optional.empty();
        }
        List<Option> options = options(questions.get(question));
        return option < 0 || option >= options.size()
                ? Optional.empty()
                : Optional.of(new Mailing.AnswerFilter(
                        questions.get(question).id(), options.get(option).id()));
    }

    static String words(Mailing.AnswerFilter filter, Event event, Texts texts) {
        return questions(event).stream()
                .filter(question -> question.id().equals(filter.question()))
                .flatMap(question -> options(question).stream())
                .filter(option -> option.id().equals(filter.option()))
                .map(option -> option.label().in(texts.language()))
                .findFirst()
                .orElse(filter.option());
    }
}
