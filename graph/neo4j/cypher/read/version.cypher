RETURN [] AS rows
