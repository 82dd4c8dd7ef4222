package samvaad.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import samvaad.jsonfile.FieldReader;
import samvaad.text.Messages;
import samvaad.text.Texts;

/** The kind of answer a question takes: how it is read, tapped, checked and put into words. */
public sealed interface QuestionType permits ListType, MobileType, NumberType, ScaleType, TextType {

    /** Reads a type and its own fields from an event file. */
    interface InFile {
        QuestionType apply(FieldReader fields, boolean required);
    }

    /** The types an event file can ask for, by their names there. */
    Map<String, InFile> IN_FILES = inFiles();

    private static Map<String, InFile> inFiles() {
        Map<String, InFile> types = new LinkedHashMap<>();
        types.put("text", LineType::read);
        types.put("long", (fields, required) -> new ParagraphType());
        types.put("choice", ChoiceType::read);
        types.put("choices", ChoicesType::read);
        types.put("mobile", (fields, required) -> new MobileType());
        types.put("email", EmailType::read);
        types.put("number", NumberType::read);
        types.put("rating", (fields, required) -> new RatingType(false));
        types.put("score", (fields, required) -> new ScoreType());
        return types;
    }

    /** Reads typed text. Button labels are accepted in every language. */
    Reading read(String typed, Messages messages);

    /** Whether the answer is valid for this type. It may not be any more if the event file has changed since. */
    boolean takes(Answer answer);

    /** The buttons below the question. */
    default List<Choice> buttons() {
        return List.of();
    }

    /** How many buttons go in a row. Empty means as many as fit. */
    default OptionalInt buttonsInRow() {
        return OptionalInt.empty();
    }

    /** What a tap on the button with this id means. Empty if there is no such button. */
    default Optional<Reading> tapped(String id) {
        return Optional.empty();
    }

    /**
     * The choices people have. Their answers can be counted and used to find people. Empty if people answer in their
     * own words.
     */
    default List<Choice> choices() {
        return List.of();
    }

    /** Whether people can choose more than one. */
    default boolean takesSeveral() {
        return false;
    }

    /** The reply to the wrong kind of message: a picture, a sticker, a voice message, somebody else's contact card. */
    default Remark wrongSort() {
        return Remark.of("invalid.sort.text");
    }

    /** An answer as people read it in a summary, a list or a spreadsheet. */
    default String words(Answer answer, Texts texts) {
        return answer.words(texts);
    }
}
