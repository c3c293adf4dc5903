package dev.clobber.processor.abi;

/** The Java types that a system call can take, as the JNI sees them (JNI specification, chapter 3). */
public enum JavaType {
    BOOLEAN("Z", Kind.PRIMITIVE, 8, false),
    BYTE("B", Kind.PRIMITIVE, 8, true),
    CHAR("C", Kind.PRIMITIVE, 16, false),
    SHORT("S", Kind.PRIMITIVE, 16, true),
    INT("I", Kind.PRIMITIVE, 32, true),
    LONG("J", Kind.PRIMITIVE, 64, true),
    FLOAT("F", Kind.PRIMITIVE, 32, true),
    DOUBLE("D", Kind.PRIMITIVE, 64, true),
    BOOLEAN_ARRAY("[Z", Kind.ARRAY, 8, false),
    BYTE_ARRAY("[B", Kind.ARRAY, 8, true),
    CHAR_ARRAY("[C", Kind.ARRAY, 16, false),
    SHORT_ARRAY("[S", Kind.ARRAY, 16, true),
    INT_ARRAY("[I", Kind.ARRAY, 32, true),
    LONG_ARRAY("[J", Kind.ARRAY, 64, true),
    FLOAT_ARRAY("[F", Kind.ARRAY, 32, true),
    DOUBLE_ARRAY("[D", Kind.ARRAY, 64, true),
    BYTE_BUFFER("Ljava/nio/ByteBuffer;", Kind.BUFFER, 8, true),
    MEMORY_SEGMENT("Ljava/lang/foreign/MemorySegment;", Kind.BUFFER, 8, true),
    STRING("Ljava/lang/String;", Kind.STRING, 8, true);

    private enum Kind {
        PRIMITIVE,
        ARRAY,
        BUFFER,
        STRING
    }

    private final String descriptor;
    private final Kind kind;
    private final int elementBits;
    private final boolean signed;

    JavaType(String descriptor, Kind kind, int elementBits, boolean signed) {
        this.descriptor = descriptor;
        this.kind = kind;
        this.elementBits = elementBits;
        this.signed = signed;
    }

    /**
     * The descriptor of this type (JVMS 4.3.2).
     *
     * @return for example {@code [B}
     */
    public String descriptor() {
        return descriptor;
    }

    /**
     * The width of the value as an argument: for references that of an address.
     *
     * @return 8, 16, 32 or 64
     */
    public int bits() {
        return isReference() ? 64 : elementBits;
    }

    /**
     * Whether a wider register gets copies of the sign bit. Java widens char without them, and the JNI passes a boolean as 0 or 1.
     *
     * @return true for the signed integers
     */
    public boolean isSigned() {
        return signed;
    }

    /**
     * The size of an array's elements; 1 for buffers and strings.
     *
     * @return 1, 2, 4 or 8 bytes
     */
    public int elementBytes() {
        return elementBits / 8;
    }

    /**
     * Whether this is a reference: an array, a buffer or a string.
     *
     * @return true where a system call takes an address
     */
    public boolean isReference() {
        return kind != Kind.PRIMITIVE;
    }

    /**
     * What the JNI function gets: of a segment its address, which Java code has to ask for.
     *
     * @return this, or {@link #LONG}
     */
    public JavaType passed() {
        return this == MEMORY_SEGMENT ? LONG : this;
    }

    /**
     * Whether this is memory that Java does not move: a direct buffer, or a segment.
     *
     * @return true where a reference stands for an address that lasts
     */
    public boolean isFixed() {
        return kind == Kind.BUFFER;
    }

    /**
     * Whether this is an array of primitives.
     *
     * @return true for the eight array types
     */
    public boolean isArray() {
        return kind == Kind.ARRAY;
    }

    /**
     * Whether this is float or double.
     *
     * @return true for the two
     */
    public boolean isFloating() {
        return this == FLOAT || this == DOUBLE;
    }

    /**
     * Whether a value of this type can count something: the integers and char.
     *
     * @return false for boolean, float, double and references
     */
    public boolean isInteger() {
        return kind == Kind.PRIMITIVE && !isFloating() && this != BOOLEAN;
    }
}
