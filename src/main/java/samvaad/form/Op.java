package samvaad.form;

import java.util.Optional;

/** What a button of a form does. */
enum Op {
    BACK("back", "button.back"),
    SKIP("skip", "button.skip"),
    /** Keeps the answer and goes on. */
    KEEP("keep", "button.keep"),
    CANCEL("cancel", "button.cancel"),
    DONE("done", "button.done"),
    CONFIRM("ok", "button.confirm"),
    EDIT("edit", "button.edit"),
    ABSENT("absent", "button.absent"),
    RESUME("resume", "button.resume"),
    RESTART("new", "button.restart"),
    /** Uses the person's Telegram name. */
    NAME("name", ""),
    /** Answers with what the button stands for. */
    PICK("pick", ""),
    ON("on", ""),
    OFF("off", ""),
    /** Opens a question from the summary. */
    QUESTION("field", "");

    /** The former name of {@link #PICK} on buttons for stars and scores. People may still see such buttons. */
    private static final String FORMER_PICK = "n";

    private final String code;
    private final String label;

    Op(String code, String label) {
        this.code = code;
        this.label = label;
    }

    String code() {
        return code;
    }

    /** The key of the button's label. Empty if the label comes from a person or an event file. */
    Optional<String> label() {
        return label.isEmpty() ? Optional.empty() : Optional.of(label);
    }

    static Optional<Op> ofCode(String code) {
        for (Op op : values()) {
            if (op.code.equals(code)) {
                return Optional.of(op);
            }
        }
        return code.equals(FORMER_PICK) ? Optional.of(PICK) : Optional.empty();
    }
}
