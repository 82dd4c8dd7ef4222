package samvaad.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.Optional;

/**
 * Records as JSON in a column. A later version of the program reads what an earlier one wrote, so never rename a field.
 */
public final class JsonColumn {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withCoercionConfig(
                    LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
            .build();

    private JsonColumn() {}

    public static String write(Object record) {
        try {
            return MAPPER.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty if it can't be read: the JSON is damaged, or the record's constructor rejects it. */
    public static <T> Optional<T> read(String stored, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.readValue(stored, type));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** For the constructor of a record that has a version. */
    public static void requireVersion(int known, int found) {
        if (found != known) {
            throw new IllegalArgumentException("stored by another version of the program: " + found);
        }
    }
}
