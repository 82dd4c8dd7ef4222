package samvaad.mailing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import samvaad.answer.Choice;
import samvaad.answer.Question;
import samvaad.chat.Button;
import samvaad.event.Event;
import samvaad.text.Graphemes;
import samvaad.text.Texts;

/** Limits a mailing to people who chose a certain option, such as a kind of organisation or a district. */
final class AnswerFilters {

    private static final int LABEL = 40;

    private AnswerFilters() {}

    /** The questions that are answered from a list. */
    static List<Question> questions(Event event) {
        return event.questions().stream()
                .filter(question -> !question.type().choices().isEmpty())
                .toList();
    }

    /** Uses positions instead of ids, which may be too long for a button. */
    static List<Button> questionButtons(Mailing mailing, Event event, Texts texts) {
        List<Button> buttons = new ArrayList<>();
        List<Question> questions = questions(event);
        for (int i = 0; i < questions.size(); i++) {
            String label = Graphemes.shorten(questions.get(i).ask().in(texts), LABEL);
            buttons.add(Button.press(label, MailingScreens.data(mailing, "options", i)));
        }
        return buttons;
    }

    static List<Button> optionButtons(Mailing mailing, Event event, int question, Texts texts) {
        List<Button> buttons = new ArrayList<>();
        List<Question> questions = questions(event);
        if (question >= 0 && question < questions.size()) {
            List<Choice> choices = questions.get(question).type().choices();
            for (int i = 0; i < choices.size(); i++) {
                String label = Graphemes.shorten(choices.get(i).label().in(texts), LABEL);
                buttons.add(Button.press(label, MailingScreens.data(mailing, "answer", question, i)));
            }
        }
        return buttons;
    }

    /** The filter for the option at this position, if there is one. */
    static Optional<Mailing.AnswerFilter> at(Event event, int question, int option) {
        List<Question> questions = questions(event);
        if (question < 0 || question >= questions.size()) {
            return Optional.empty();
        }
        List<Choice> choices = questions.get(question).type().choices();
        return option < 0 || option >= choices.size()
                ? Optional.empty()
                : Optional.of(new Mailing.AnswerFilter(
                        questions.get(question).id(), choices.get(option).id()));
    }

    static String words(Mailing.AnswerFilter filter, Event event, Texts texts) {
        return event.everAsked().stream()
                .filter(question -> question.id().equals(filter.question()))
                .flatMap(question -> question.everyChoice().stream())
                .filter(choice -> choice.id().equals(filter.option()))
                .map(choice -> choice.in(texts))
                .findFirst()
                .orElse(filter.option());
    }
}
