using System.Collections;
using System.Data.Common;

namespace Rouages.Storage.Batching;

/// <summary>
/// One result of a batch as a reader of its own: whoever reads it to its end may close it, and the next result is still there.
/// </summary>
internal sealed class PartReader(DbDataReader whole) : DbDataReader
{
    public override int Depth => whole.Depth;
    public override int FieldCount => whole.FieldCount;
    public override bool HasRows => whole.HasRows;
    public override bool IsClosed => false;
    public override int RecordsAffected => -1;
    public override object this[int ordinal] => whole[ordinal];
    public override object this[string name] => whole[name];

    public override void Close()
    {
    }

    public override Task CloseAsync() => Task.CompletedTask;
    public override bool Read() => whole.Read();
    public override Task<bool> ReadAsync(CancellationToken cancellationToken) => whole.ReadAsync(cancellationToken);
    public override bool NextResult() => false;
    public override Task<bool> NextResultAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    public override bool GetBoolean(int ordinal) => whole.GetBoolean(ordinal);
    public override byte GetByte(int ordinal) => whole.GetByte(ordinal);
    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) =>
        whole.GetBytes(ordinal, dataOffset, buffer, bufferOffset, length);
    public override char GetChar(int ordinal) => whole.GetChar(ordinal);
    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        whole.GetChars(ordinal, dataOffset, buffer, bufferOffset, length);
    public override string GetDataTypeName(int ordinal) => whole.GetDataTypeName(ordinal);
    public override DateTime GetDateTime(int ordinal) => whole.GetDateTime(ordinal);
    public override decimal GetDecimal(int ordinal) => whole.GetDecimal(ordinal);
    public override double GetDouble(int ordinal) => whole.GetDouble(ordinal);
    public override IEnumerator GetEnumerator() => whole.GetEnumerator();
    public override Type GetFieldType(int ordinal) => whole.GetFieldType(ordinal);
    public override T GetFieldValue<T>(int ordinal) => whole.GetFieldValue<T>(ordinal);
    public override Task<T> GetFieldValueAsync<T>(int ordinal, CancellationToken cancellationToken) =>
        whole.GetFieldValueAsync<T>(ordinal, cancellationToken);
    public override float GetFloat(int ordinal) => whole.GetFloat(ordinal);
    public override Guid GetGuid(int ordinal) => whole.GetGuid(ordinal);
    public override short GetInt16(int ordinal) => whole.GetInt16(ordinal);
    public override int GetInt32(int ordinal) => whole.GetInt32(ordinal);
    public override long GetInt64(int ordinal) => whole.GetInt64(ordinal);
    public override string GetName(int ordinal) => whole.GetName(ordinal);
    public override int GetOrdinal(string name) => whole.GetOrdinal(name);
    public override string GetString(int ordinal) => whole.GetString(ordinal);
    public override object GetValue(int ordinal) => whole.GetValue(ordinal);
    public override int GetValues(object[] values) => whole.GetValues(values);
    public override bool IsDBNull(int ordinal) => whole.IsDBNull(ordinal);
    public override Task<bool> IsDBNullAsync(int ordinal, CancellationToken cancellationToken) =>
        whole.IsDBNullAsync(ordinal, cancellationToken);
}
